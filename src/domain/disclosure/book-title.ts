/** A title in 书名号; those within it become single ones (《标点符号用法》 GB/T 15834 4.15.3.3). */
export function bookTitle(title: string): string {
  return `《${title.replaceAll('《', '〈').replaceAll('》', '〉')}》`;
}
