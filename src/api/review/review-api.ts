import { declareEmergency } from '#actions/review/declare-emergency.ts';
import { passStep } from '#actions/review/pass-step.ts';
import { releaseDocument, scheduleRelease } from '#actions/review/release-document.ts';
import { returnDocument } from '#actions/review/return-document.ts';
import { submitDocument } from '#actions/review/submit-document.ts';
import { takeBackDocument } from '#actions/review/take-back-document.ts';
import { withdrawDocument } from '#actions/review/withdraw-document.ts';
import { writeReviewSheet } from '#actions/review/write-review-sheet.ts';
import type { ReviewDetail } from '#contract/review.ts';
import { reviewRoutes } from '#contract/route/review-routes.ts';
import { Problem } from '#platform/problem.ts';
import type { Staff } from '#store/staff.ts';
import type { FastifyInstance } from 'fastify';
import type { ApiServices } from '../api-services.ts';
import { serveFile, serveRoute } from '../serve-route.ts';
import { openReview } from './open-review.ts';
import { presentReview } from './present-review.ts';

/** The way of a document through its chain, before the public, and away from it. */
export function reviewApi(app: FastifyInstance, services: ApiServices): void {
  const { db, clock } = services;
  const show = async (staff: Staff, documentId: string): Promise<ReviewDetail> =>
    presentReview(db, staff, await openReview(db, staff, documentId), clock.today());

  serveRoute(app, services, reviewRoutes.getReview, ({ by, params }) => show(by.staff, params.documentId));

  serveFile(app, services, reviewRoutes.getReviewSheet, async ({ by, params }) => {
    const { rounds, document } = await openReview(db, by.staff, params.documentId);
    const [latest] = rounds;
    if (latest === undefined)
      throw new Problem('review.none', { detail: '这份信息还没有送过审，没有审核单。' });
    return writeReviewSheet(db, { ...latest, document }, params.format);
  });

  serveRoute(app, services, reviewRoutes.submitDocument, async ({ by, params: { documentId }, body }) => {
    await submitDocument(services, by, documentId, body.acknowledged);
    return show(by.staff, documentId);
  });

  serveRoute(app, services, reviewRoutes.takeBackDocument, async ({ by, params: { documentId } }) => {
    await takeBackDocument(services, by, documentId);
    return show(by.staff, documentId);
  });

  serveRoute(app, services, reviewRoutes.passStep, async ({ by, params: { documentId }, body }) => {
    await passStep(services, by, documentId, body);
    return show(by.staff, documentId);
  });

  serveRoute(app, services, reviewRoutes.returnDocument, async ({ by, params: { documentId }, body }) => {
    await returnDocument(services, by, documentId, body.reason.trim());
    return show(by.staff, documentId);
  });

  serveRoute(app, services, reviewRoutes.declareEmergency, async ({ by, params: { documentId }, body }) => {
    await declareEmergency(services, by, documentId, body.reason.trim());
    return show(by.staff, documentId);
  });

  serveRoute(app, services, reviewRoutes.releaseDocument, async ({ by, params: { documentId } }) => {
    await releaseDocument(services, by, documentId);
    return show(by.staff, documentId);
  });

  serveRoute(app, services, reviewRoutes.scheduleRelease, async ({ by, params: { documentId }, body }) => {
    await scheduleRelease(services, by, documentId, body.at === null ? null : readMoment(body.at));
    return show(by.staff, documentId);
  });

  serveRoute(app, services, reviewRoutes.withdrawDocument, async ({ by, params: { documentId }, body }) => {
    await withdrawDocument(services, by, documentId, body.reason.trim());
    return show(by.staff, documentId);
  });
}

/** A moment with its time zone: an hour without one would be read by the clock of whatever machine this is. */
function readMoment(text: string): Date {
  const moment = new Date(text);
  if (Number.isNaN(moment.getTime()) || !/(?:Z|[+-]\d{2}:\d{2})$/.test(text))
    throw new Problem('release.time');
  return moment;
}
