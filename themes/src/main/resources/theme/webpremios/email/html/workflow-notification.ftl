<#--
  Made from Keycloak 26.7.3, theme base/email/html/workflow-notification.ftl, Apache License 2.0.
  Defects mended here:
  - words in English whatever the user's language
-->
<#import "template.ftl" as layout>
<@layout.emailLayout>
<h2>${kcSanitize(msg(subjectKey, daysRemaining, reason))?no_esc}</h2>

<#if messageKey == "customMessage">
    <p>${kcSanitize(customMessage)?no_esc}</p>
<#else>
    <p>${msg("workflowGreeting", user.firstName!user.username)}</p>

    <p>${kcSanitize(msg(messageKey, daysRemaining, reason))?no_esc}</p>

    <#if daysRemaining gt 0>
        <p><strong>${msg("workflowTimeRemaining", daysRemaining)}</strong></p>
    </#if>

    <p>${msg("workflowQuestions", realmName)}</p>

    <p>
        ${msg("workflowRegards")}<br>
        ${realmName}
    </p>
</#if>

</@layout.emailLayout>
