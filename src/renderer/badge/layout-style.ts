/** Rules that only say how elements look; others could bring fonts and motion, which would not come out the same twice. */
const isPlain = (rule: CSSRule): boolean =>
  rule instanceof CSSStyleRule ||
  rule instanceof CSSMediaRule ||
  rule instanceof CSSSupportsRule ||
  rule instanceof CSSContainerRule ||
  rule instanceof CSSLayerBlockRule;

/**
 * The style sheet of a layout, bound to the badge: the rules reach nothing outside it, `:root` and `body` match nothing,
 * and imports, fonts and animations are left out. Made by hand, because the page's policy refuses inline styles.
 */
export const layoutStyle = (css: string): CSSStyleSheet => {
  const written = new CSSStyleSheet();
  written.replaceSync(css);
  const rules = Array.from(written.cssRules).filter(isPlain);
  const bound = new CSSStyleSheet();
  // Every rule is written anew from what was understood, so that no stray brace ends the scope.
  bound.replaceSync(`@scope (.frame) { ${rules.map(({ cssText }) => cssText).join('\n')} }`);
  return bound;
};
