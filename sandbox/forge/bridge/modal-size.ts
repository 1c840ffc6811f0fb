type ModalSize = { readonly width: string; readonly height: string };

/** Widths are Atlaskit's modal dialogs; the heights of a real site are not published. */
const NAMED: Readonly<Record<string, ModalSize>> = {
  small: { width: '400px', height: 'max(20vh, 320px)' },
  // Atlassian's can be pulled larger; this one keeps the size that it opens with.
  resizable: { width: '600px', height: 'max(40vh, 520px)' },
  medium: { width: '600px', height: 'max(40vh, 520px)' },
  large: { width: '800px', height: 'max(70vh, 720px)' },
  xlarge: { width: '968px', height: '90vh' },
  max: { width: '100vw', height: '100vh' },
  fullscreen: { width: '100vw', height: '100vh' },
};

/** Size of a modal as `new Modal({size})` gives it (@forge/bridge out/modal/modal.js). */
export function modalSize(size: unknown): ModalSize {
  if (typeof size === 'string') {
    const named = Object.hasOwn(NAMED, size) ? NAMED[size] : undefined;
    if (named === undefined) throw new Error(`not modelled: modal size ${size}`);
    return named;
  }
  const { width, height } = size as { readonly width: string; readonly height?: string };
  return { width, height: height ?? 'max(40vh, 520px)' };
}
