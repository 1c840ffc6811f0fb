export const categories = {
  MAJOR_INCIDENT: 'Major incident',
  SECURITY: 'Security',
  LEGAL: 'Legal duty',
  IMMINENT_FAILURE: 'Imminent failure',
};
