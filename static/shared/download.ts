/** Gives the person a file. A table begins with the mark by which Excel knows that it is UTF-8. */
export function download(name: string, text: string | readonly string[], type: string): void {
  const parts = [...(type === 'text/csv' ? ['\uFEFF'] : []), ...(typeof text === 'string' ? [text] : text)];
  const address = URL.createObjectURL(new Blob(parts, { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
