import iframeResize from 'iframe-resizer/js/iframeResizer';

/** Fixed heights for the manifest's `viewportSize`. The platform publishes the names, not the lengths. */
const VIEWPORTS: Readonly<Record<string, string>> = {
  small: '150px',
  medium: '300px',
  large: '450px',
  xlarge: '600px',
  max: '100vh',
};

/** The iframe follows its content (the script of iframe-resizer is in every document), or has the height it was given. */
export function fitHeight(iframe: HTMLIFrameElement, origin: string, viewportSize: string | undefined): () => void {
  const fixed = viewportSize === undefined ? undefined : VIEWPORTS[viewportSize];
  if (fixed !== undefined) {
    iframe.style.height = fixed;
    return () => undefined;
  }
  // An app that is still loading answers late; the library would warn in the console after five seconds.
  const options = { checkOrigin: [origin], warningTimeout: 0 };
  const [resized] = iframeResize(options, iframe);
  return () => resized?.iFrameResizer.removeListeners();
}
