import { Extension, Mark, type Extensions } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { TableKit } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';
import { drawnAddress } from './attachment-address.ts';

/** Lines in the middle or to the right, kept as the classes that the server lets through. */
const Alignment = Extension.create({
  name: 'alignment',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading'],
      attributes: {
        align: {
          default: null,
          parseHTML: (element: HTMLElement) =>
            /\balign-(center|right)\b/.exec(element.className)?.[1] ?? null,
          renderHTML: ({ align }: Record<string, unknown>) =>
            typeof align === 'string' ? { class: `align-${align}` } : {},
        },
      },
    },
  ],
});

/** Small raised and lowered signs: m², CO₂. */
const Superscript = Mark.create({
  name: 'superscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: () => ['sup', 0],
  excludes: 'subscript',
});
const Subscript = Mark.create({
  name: 'subscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: () => ['sub', 0],
  excludes: 'superscript',
});

/** What a body may hold: the same structures as the server's allow-list, so that saving takes nothing away. */
export const BODY_EXTENSIONS: Extensions = [
  StarterKit.configure({
    // The title of the document is the first heading of its page.
    heading: { levels: [2, 3, 4] },
    code: false,
    codeBlock: false,
    link: { openOnClick: false, autolink: false, protocols: ['mailto', 'tel'] },
  }),
  Alignment,
  Superscript,
  Subscript,
  // The address stays what the public will use; staff see the picture of a draft by another way.
  Image.extend({
    addNodeView:
      () =>
      ({ node }) => {
        const dom = document.createElement('img');
        dom.src = drawnAddress(String(node.attrs['src']));
        dom.alt = String(node.attrs['alt'] ?? '');
        return { dom };
      },
  }).configure({ inline: true, allowBase64: false }),
  TableKit.configure({ table: { resizable: false } }),
];
