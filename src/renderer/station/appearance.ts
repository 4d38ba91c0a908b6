import { useLayoutEffect } from 'react';
import type { StationState } from '#shared/contract/views.ts';
import { inkOn, readableOn } from '../styles/contrast.ts';

// The grounds of tokens.css on which the event's colour is used for text.
const lightGround = '#f3f1ec';
const darkGround = '#212c37';

/** What the page's root carries for theme, text size and the event's colour. */
export type Appearance = {
  readonly theme: StationState['settings']['theme'];
  readonly largeText: boolean;
  /** `#rrggbb`. */
  readonly eventColour: string;
};

/** Dresses the whole page; a screen may use it again to overrule the settings while it is shown. */
export const useAppearance = ({ theme, largeText, eventColour }: Appearance): void => {
  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset['theme'] = theme;
    root.dataset['text'] = largeText ? 'large' : 'normal';
  }, [theme, largeText]);

  useLayoutEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--event', eventColour);
    style.setProperty('--event-ink', inkOn(eventColour));
    style.setProperty('--event-dark', readableOn(eventColour, lightGround, 7));
    style.setProperty('--event-light', readableOn(eventColour, darkGround, 7));
  }, [eventColour]);
};
