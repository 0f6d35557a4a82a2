<#ftl output_format="plainText">
<#--
  Made from Keycloak 26.7.3, theme base/email/text/workflow-notification.ftl, Apache License 2.0.
  Defects mended here:
  - words in English whatever the user's language
  - HTML's escapes in a plain text
-->
${msg(subjectKey, daysRemaining, reason)}

<#if messageKey == "customMessage">
${customMessage}
<#else>
${msg("workflowGreeting", user.firstName!user.username)}

${msg(messageKey, daysRemaining, reason)}

<#if daysRemaining gt 0>
${msg("workflowTimeRemaining", daysRemaining)}

</#if>
${msg("workflowQuestions", realmName)}

${msg("workflowRegards")}
${realmName}
</#if>
