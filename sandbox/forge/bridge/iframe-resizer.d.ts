/** The page's half alone: the package's index would load the frame's half into the page as well. */
declare module 'iframe-resizer/js/iframeResizer' {
  type Resized = HTMLIFrameElement & { readonly iFrameResizer: { removeListeners(): void } };
  export default function iframeResize(
    options: Readonly<Record<string, unknown>>,
    target: HTMLIFrameElement,
  ): readonly Resized[];
}
