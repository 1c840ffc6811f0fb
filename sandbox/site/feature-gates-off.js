// Stands in for @atlaskit/platform-feature-flags: there is no gate service here, so every gate is off.
export const fg = () => false;
export const getBooleanFF = () => false;
export const setBooleanFeatureFlagResolver = () => {};
