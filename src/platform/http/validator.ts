import type { FastifySchemaCompiler, FastifySchemaValidationError } from 'fastify';
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import { Value } from 'typebox/value';

/**
 * Checks what is sent in against its shape. A JSON body is taken as it stands: "5" is not 5, and null is not "".
 * Addresses know only text, so their parts are converted first, and defaults filled in.
 */
export const compileValidator: FastifySchemaCompiler<TSchema> = ({ schema, httpPart }) => {
  const shape = Compile(schema);
  return (given: unknown) => {
    const value =
      httpPart === 'body' ? given : Value.Convert(schema, Value.Default(schema, Value.Clone(given)));
    if (shape.Check(value)) return { value };
    return { error: shape.Errors(value) as FastifySchemaValidationError[] };
  };
};
