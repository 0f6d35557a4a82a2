<#import "template.ftl" as layout>
<@layout.emailLayout>
${kcSanitize(msg("secretCreatedBodyHtml", clientId, realmName, oldExpiresAt))?no_esc}
</@layout.emailLayout>
