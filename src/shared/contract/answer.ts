import { z } from 'zod';

/** Answers come from the trusted side, so their type is stated and not checked at run time. */
export const answer = <T>() => z.custom<T>();

/** The input of a request that needs none. */
export const nothing = z.undefined();
