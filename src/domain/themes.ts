/** What a unit may ask for: few enough to be read before the first question. */
export const mostThemes = 5;
export const shortestTheme = 3;
export const longestTheme = 100;
