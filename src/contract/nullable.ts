import Type, { type TNull, type TSchema, type TUnion } from 'typebox';

/** The shape, or null when there is nothing to say. */
export function Nullable<Shape extends TSchema>(shape: Shape): TUnion<[Shape, TNull]> {
  return Type.Union([shape, Type.Null()]);
}
