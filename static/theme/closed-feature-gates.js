export const fg = () => false;
export const getBooleanFF = () => false;
export const setBooleanFeatureFlagResolver = () => {};
