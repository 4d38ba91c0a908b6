/** An answer of whoever was asked: its status and its JSON; `body` is undefined for what is none or is too long. */
export type ReadAnswer = { readonly status: number; readonly body: unknown; readonly isTooLong: boolean };

/** Reads an answer up to a limit in characters, whatever its length claims to be; rejects when it breaks off. */
export const readAnswer = async (response: Response, longest: number): Promise<ReadAnswer> => {
  const { status } = response;
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    if (text.length > longest) return { status, body: undefined, isTooLong: true };
  }
  try {
    return { status, body: JSON.parse(text + decoder.decode()) as unknown, isTooLong: false };
  } catch (error) {
    if (error instanceof SyntaxError) return { status, body: undefined, isTooLong: false };
    throw error;
  }
};
