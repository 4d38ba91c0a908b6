/** Whether typed text is meant as a ticket code and not as a name: in one piece, six characters or more, with a digit. */
export const looksLikeCode = (text: string): boolean => /^\S{6,}$/u.test(text) && /\d/u.test(text);
