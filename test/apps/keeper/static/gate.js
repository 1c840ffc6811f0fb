const visits = document.getElementById('visits');
const { callBridge } = globalThis.__bridge;

callBridge('getContext').then(({ extension }) => {
  if (extension.validatorConfig) visits.value = JSON.parse(extension.validatorConfig).visits;
});
const onConfigure = async () => JSON.stringify({ visits: Number(visits.value) });
void callBridge('setWorkflowRuleConfigurationCallback', { data: { onConfigure } });
