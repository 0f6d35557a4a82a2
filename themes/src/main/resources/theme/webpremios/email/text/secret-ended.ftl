<#ftl output_format="plainText">
${msg("secretEndedBody", clientId, realmName, endedAt)}
