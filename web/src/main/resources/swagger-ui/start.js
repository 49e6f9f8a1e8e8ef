SwaggerUIBundle({
  url: '/openapi/callwright.yml',
  dom_id: '#swagger-ui',
  deepLinking: true,
  validatorUrl: null,
  persistAuthorization: false,
});
