/** A page that is one picture. */
export interface PicturePage {
  /** Size on paper, in points. */
  readonly width: number;
  readonly height: number;
  /** The picture as JPEG, three colours a pixel, and its size in pixels. */
  readonly jpeg: Uint8Array;
  readonly pixelWidth: number;
  readonly pixelHeight: number;
}

/**
 * Writes a PDF of nothing but pictures: no text, no fonts, no properties, no names of programs or people, no time. The
 * same pictures give the same bytes.
 */
export function imagePdf(pages: readonly PicturePage[]): Uint8Array {
  const file = new PdfFile();
  const pageNumber = (index: number): number => 3 + index * 3;
  file.object(1, '<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ');
  file.object(2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  for (const [index, page] of pages.entries()) {
    const number = pageNumber(index);
    const [width, height] = [page.width.toFixed(2), page.height.toFixed(2)];
    const drawing = Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /P Do Q`);
    file.object(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] ` +
        `/Resources << /XObject << /P ${number + 2} 0 R >> >> /Contents ${number + 1} 0 R >>`,
    );
    file.object(number + 1, '<<', drawing);
    file.object(
      number + 2,
      `<< /Type /XObject /Subtype /Image /Width ${page.pixelWidth} /Height ${page.pixelHeight} ` +
        '/ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode',
      page.jpeg,
    );
  }
  return file.end(pageNumber(pages.length) - 1);
}

class PdfFile {
  readonly #parts: Uint8Array[] = [];
  readonly #places: number[] = [];
  #length = 0;

  constructor() {
    this.#write('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n');
  }

  /** Objects come in the order of their numbers. A stream's dictionary is left open for its length. */
  object(number: number, dictionary: string, stream?: Uint8Array): void {
    this.#places[number] = this.#length;
    if (stream === undefined) {
      this.#write(`${number} 0 obj\n${dictionary}\nendobj\n`);
      return;
    }
    this.#write(`${number} 0 obj\n${dictionary} /Length ${stream.byteLength} >>\nstream\n`);
    this.#write(stream);
    this.#write('\nendstream\nendobj\n');
  }

  end(last: number): Uint8Array {
    const start = this.#length;
    const rows = this.#places.slice(1).map((place) => `${String(place).padStart(10, '0')} 00000 n \n`);
    this.#write(`xref\n0 ${last + 1}\n0000000000 65535 f \n${rows.join('')}`);
    this.#write(`trailer\n<< /Size ${last + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`);
    return new Uint8Array(Buffer.concat(this.#parts));
  }

  #write(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    this.#parts.push(bytes);
    this.#length += bytes.byteLength;
  }
}
