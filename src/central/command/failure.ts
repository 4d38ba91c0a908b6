/** Something that the person at the terminal has to know and can mend; its message is for them. */
export class CommandFailure extends Error {}
