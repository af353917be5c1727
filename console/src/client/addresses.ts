import type { Route } from '#contract/route/route.ts';
import type { routes } from '#contract/route/routes.ts';

export type Routes = typeof routes;

/** Routes that are called; documents are fetched by a plain link. */
export type RouteName = {
  [Name in keyof Routes]: Routes[Name] extends { readonly file: true } ? never : Name;
}[keyof Routes];

type AddressOf<R extends Route> = readonly [method: R['method'], url: R['url']];

/**
 * Method and URL of every route, without the schemas behind them: the browser does not carry the validator. The
 * compiler holds each line against the contract, so that the two can't differ.
 */
export const ADDRESSES = {
  signIn: ['POST', '/session'],
  confirmSecondFactor: ['POST', '/session/second-factor'],
  getSession: ['GET', '/session'],
  signOut: ['DELETE', '/session'],
  changePassword: ['POST', '/session/password'],
  startSecondFactor: ['POST', '/session/enrolment'],
  finishSecondFactor: ['POST', '/session/enrolment/confirmation'],
  listTasks: ['GET', '/tasks'],
  listAgencies: ['GET', '/agencies'],
  createAgency: ['POST', '/agencies'],
  getAgency: ['GET', '/agencies/:agencyId'],
  renameAgency: ['POST', '/agencies/:agencyId/names'],
  setAgencyContact: ['PUT', '/agencies/:agencyId/contact'],
  deactivateAgency: ['POST', '/agencies/:agencyId/deactivation'],
  listUsers: ['GET', '/users'],
  createUser: ['POST', '/users'],
  getUser: ['GET', '/users/:userId'],
  deactivateUser: ['POST', '/users/:userId/deactivation'],
  grantRole: ['POST', '/users/:userId/roles'],
  revokeRole: ['DELETE', '/users/:userId/roles/:grantId'],
  resetPassword: ['POST', '/users/:userId/password'],
  unlockUser: ['POST', '/users/:userId/unlock'],
  revokeSessions: ['DELETE', '/users/:userId/sessions'],
  listCalendarYears: ['GET', '/calendar'],
  getCalendarYear: ['GET', '/calendar/:year'],
  addCalendarDays: ['POST', '/calendar/:year/days'],
  countDeadline: ['GET', '/deadline'],
  listReports: ['GET', '/reports'],
  getReport: ['GET', '/reports/:reportId'],
  previewReport: ['POST', '/reports/preview'],
  importReport: ['POST', '/reports'],
  publishReport: ['POST', '/reports/:reportId/publication'],
  withdrawReport: ['POST', '/reports/:reportId/withdrawal'],
  listDocuments: ['GET', '/documents'],
  createDocument: ['POST', '/documents'],
  getDocument: ['GET', '/documents/:documentId'],
  saveDraft: ['PUT', '/documents/:documentId/draft'],
  correctDocument: ['POST', '/documents/:documentId/correction'],
  discardDraft: ['POST', '/documents/:documentId/discard'],
  markValidity: ['POST', '/documents/:documentId/validity'],
  addChannel: ['POST', '/documents/:documentId/channels'],
  changeChannel: ['PUT', '/documents/:documentId/channels/:channelId'],
  removeChannel: ['DELETE', '/documents/:documentId/channels/:channelId'],
  listEditions: ['GET', '/documents/:documentId/editions'],
  getEdition: ['GET', '/documents/:documentId/editions/:edition'],
  compareEditions: ['GET', '/documents/:documentId/editions/:edition/difference'],
  listPublicationTerms: ['GET', '/publication-terms'],
  setPublicationTerm: ['PUT', '/publication-terms/:agencyId'],
  listAuditEvents: ['GET', '/audit'],
  verifyAudit: ['POST', '/audit/verification'],
  exportAuditHead: ['GET', '/audit/head'],
  listNotifications: ['GET', '/notifications'],
  readNotification: ['POST', '/notifications/:notificationId/reading'],
  readAllNotifications: ['POST', '/notifications/reading'],
  listSettings: ['GET', '/settings'],
  changeSetting: ['PUT', '/settings/:key'],
} as const satisfies { readonly [Name in RouteName]: AddressOf<Routes[Name]> };
