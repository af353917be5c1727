/** A multipart body with one file, as a browser sends it. */
export function multipartFile(
  name: string,
  bytes: Uint8Array,
): { payload: Buffer; headers: { 'content-type': string } } {
  const boundary = '----gongkai-test';
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return {
    payload: Buffer.concat([Buffer.from(head), bytes, Buffer.from(`\r\n--${boundary}--\r\n`)]),
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
  };
}
