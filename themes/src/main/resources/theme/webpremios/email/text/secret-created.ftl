<#ftl output_format="plainText">
${msg("secretCreatedBody", clientId, realmName, oldExpiresAt)}
