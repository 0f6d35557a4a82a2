<#import "template.ftl" as layout>
<@layout.emailLayout>
${kcSanitize(msg("secretEndedBodyHtml", clientId, realmName, endedAt))?no_esc}
</@layout.emailLayout>
