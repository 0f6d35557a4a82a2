<#import "template.ftl" as layout>
<@layout.emailLayout>
${kcSanitize(msg("secretExpiryBodyHtml", clientId, realmName, expiresAt))?no_esc}
</@layout.emailLayout>
