<#-- Made for themes to override: Keycloak's is empty. -->
<#macro content>
<#if (branding.helpUrl)?? || (branding.termsUrl)??>
  <ul class="webpremios-links">
    <#if (branding.helpUrl)??>
      <li><a id="webpremios-help" href="${branding.helpUrl}" target="_blank" rel="noopener noreferrer">${msg("webpremiosHelp")}</a></li>
    </#if>
    <#if (branding.termsUrl)??>
      <li><a id="webpremios-terms" href="${branding.termsUrl}" target="_blank" rel="noopener noreferrer">${msg("webpremiosTerms")}</a></li>
    </#if>
  </ul>
</#if>
</#macro>
