<#--
  Made from Keycloak 26.7.3, theme base/email/html/template.ftl, Apache License 2.0.
  Defects mended here:
  - no character set, no title, a language without its region
  - mail programs in the dark make colours of their own of it
  - no place for a tenant's name, logo and colour
-->
<#macro emailLayout>
<#assign accent=(branding.primaryColor)!"#0066cc">
<!DOCTYPE html>
<html lang="${locale.toLanguageTag()}" dir="${(ltr)?then('ltr','rtl')}">
<head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light">
    <meta name="supported-color-schemes" content="light">
    <title>${subject!realmName}</title>
    <style>
        a { color: ${accent}; }
        p { margin: 0 0 16px; }
    </style>
</head>
<body style="margin: 0; padding: 24px 16px; background: #f0f0f0; color: #151515; font-family: 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; font-size: 16px; line-height: 1.5;">
    <div style="max-width: 560px; margin: 0 auto; padding: 24px; background: #ffffff; border-top: 4px solid ${accent};">
        <#if (branding.logoWebUrl)??>
        <img src="${branding.logoWebUrl}" alt="" height="48" style="display: block; height: 48px; max-width: 100%; margin: 0 0 8px;">
        </#if>
        <p style="margin: 0 0 24px; font-size: 20px; font-weight: bold;">${realmName}</p>
        <#nested>
        <#if (branding.helpUrl)??>
        <p style="margin: 24px 0 0; font-size: 14px;"><a href="${branding.helpUrl}">${msg("webpremiosHelp")}</a></p>
        </#if>
    </div>
</body>
</html>
</#macro>
