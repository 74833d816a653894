/** The most that is read, in UTF-16 units: the classifier calls a longer text too large. */
const INPUT_LIMIT = 10 * 1024 * 1024;
/** No unit takes more than three bytes of UTF-8, so these bytes, even after a byte order mark, hold more units than are read. */
const MOST_BYTES = INPUT_LIMIT * 3 + 4;

/** The text of a file, as far as it can matter: of a larger file one unit too much, so that it is answered as too large instead of as its beginning. */
export const readFile = async (file: Blob): Promise<string> => (await file.slice(0, MOST_BYTES).text()).slice(0, INPUT_LIMIT + 1);
