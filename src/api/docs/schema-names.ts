/** A JSON value, as far as walking it goes. */
type Json = unknown;
type JsonObject = Record<string, Json>;

/** Names under which shapes of the contract stand: an English word with a capital, unlike any text for readers. */
const NAME = /^[A-Z][A-Za-z]+$/;

/**
 * Moves every named shape of an OpenAPI document to `components.schemas` and leaves a reference in its place. The
 * contract writes its shapes into one another, so that each can be used alone; documentation and generated clients
 * want them by name.
 */
export function nameSchemas(document: JsonObject): JsonObject {
  const schemas: JsonObject = {};
  const visit = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isObject(value)) return value;
    const inner = Object.fromEntries(Object.entries(value).map(([key, part]) => [key, visit(part)]));
    const name = nameOf(value);
    if (name === undefined) return inner;
    schemas[name] = inner;
    return { $ref: `#/components/schemas/${name}` };
  };
  const { paths, components, ...rest } = document;
  const namedPaths = visit(paths);
  const kept = isObject(components) ? components : {};
  return { ...rest, components: { ...kept, schemas }, paths: namedPaths };
}

function nameOf(value: JsonObject): string | undefined {
  const { title } = value;
  const isSchema = 'type' in value || 'anyOf' in value || 'enum' in value;
  return isSchema && typeof title === 'string' && NAME.test(title) ? title : undefined;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
