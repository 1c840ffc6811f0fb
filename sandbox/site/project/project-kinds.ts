export const PROJECT_KINDS: Readonly<Record<string, string>> = {
  software: 'Software',
  service_desk: 'Service management',
  business: 'Business',
};
