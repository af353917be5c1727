/** Something only whoever runs the installation can mend: the message says in Chinese what happened, where, and what to do. */
export class OperatorError extends Error {
  override name = 'OperatorError';
}
