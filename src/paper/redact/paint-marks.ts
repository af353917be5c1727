import type { Canvas } from '@napi-rs/canvas';
import type { PageArea, RedactionStyle } from '#domain/request/redaction.ts';
import { LABEL_FONT } from './page-fonts.ts';

const LABEL = '（略）';

/**
 * Paints the areas over the pixels of a page: what was there is no longer in the picture. Edges go outwards to whole
 * pixels, so that none is half of the old one.
 */
export function paintMarks(canvas: Canvas, marks: readonly PageArea[], style: RedactionStyle): void {
  const context = canvas.getContext('2d');
  const boxes = marks.map((mark) => pixelBox(mark, canvas));
  context.fillStyle = style === 'black' ? '#000000' : '#ffffff';
  for (const { left, top, width, height } of boxes) context.fillRect(left, top, width, height);
  if (style === 'black') return;
  context.strokeStyle = '#000000';
  context.fillStyle = '#000000';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const { left, top, width, height } of boxes) {
    context.strokeRect(left + 0.5, top + 0.5, width - 1, height - 1);
    const size = Math.min(height * 0.7, width / 3.2, canvas.height / 60);
    context.font = `${size}px ${LABEL_FONT}`;
    context.fillText(LABEL, left + width / 2, top + height / 2);
  }
}

interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function pixelBox(area: PageArea, { width, height }: Canvas): PixelBox {
  const left = Math.max(0, Math.floor(area.left * width));
  const top = Math.max(0, Math.floor(area.top * height));
  return {
    left,
    top,
    width: Math.min(width, Math.ceil((area.left + area.width) * width)) - left,
    height: Math.min(height, Math.ceil((area.top + area.height) * height)) - top,
  };
}
