import { parse, TYPE } from '@formatjs/icu-messageformat-parser';
import type { MessageFormatElement } from '@formatjs/icu-messageformat-parser';

const partsOf = (elements: ReadonlyArray<MessageFormatElement>): ReadonlyArray<string> =>
  elements.flatMap((element) => {
    switch (element.type) {
      case TYPE.literal:
      case TYPE.pound:
        return [];
      case TYPE.argument:
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        return [`{${element.value}}`];
      case TYPE.select:
        // Which cases there are is part of what the program asks for; plural forms are the language's own.
        return [
          `{${element.value}, select, ${Object.keys(element.options).toSorted().join(' ')}}`,
          ...Object.values(element.options).flatMap((option) => partsOf(option.value)),
        ];
      case TYPE.plural:
        return [
          `{${element.value}, plural}`,
          ...Object.values(element.options)
            .flatMap((option) => partsOf(option.value))
            .filter((part) => part !== `{${element.value}}`),
        ];
      case TYPE.tag:
        return [`<${element.value}>`, ...partsOf(element.children)];
    }
  });

/**
 * What a message takes from the program: placeholders, plurals, selects with their cases, and tags, each once and in order.
 * Two languages of one message must have the same. Throws a SyntaxError for what is no ICU message.
 */
export const messageShape = (message: string): string => [...new Set(partsOf(parse(message)))].toSorted().join(' ');
