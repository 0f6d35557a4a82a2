<#ftl output_format="plainText">
${msg("secretExpiryBody", clientId, realmName, expiresAt)}
