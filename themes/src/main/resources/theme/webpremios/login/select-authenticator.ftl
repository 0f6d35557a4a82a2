<#--
  Made from Keycloak 26.7.3, theme keycloak.v2/login/select-authenticator.ftl, Apache License 2.0.
  Defects mended here:
  - a way to sign in is chosen with a mouse only (WCAG 2.1.1)
  - several forms have one id (WCAG 4.1.1)
-->
<#import "template.ftl" as layout>
<@layout.registrationLayout displayInfo=false; section>
<!-- template: select-authenticator.ftl -->

    <#if section = "header" || section = "show-username">
        <#if section = "header">
            ${msg("loginChooseAuthenticator")}
        </#if>
    <#elseif section = "form">

    <form id="kc-select-credential-form" action="${url.loginAction}" method="post">
    <ul class="${properties.kcSelectAuthListClass!}" role="list">
        <#list auth.authenticationSelections as authenticationSelection>
            <li class="${properties.kcSelectAuthListItemWrapperClass!}">
                <button type="submit" name="authenticationExecution" value="${authenticationSelection.authExecId}" class="${properties.kcSelectAuthListItemClass!} webpremios-choice">
                    <span class="pf-v5-c-data-list__item-content pf-v5-u-flex-wrap-wrap">
                        <span class="${properties.kcSelectAuthListItemIconClass!}" aria-hidden="true">
                            <i class="${properties['${authenticationSelection.iconCssClass}']!authenticationSelection.iconCssClass} ${properties.kcSelectAuthListItemIconPropertyClass!}"></i>
                        </span>
                        <span class="${properties.kcSelectAuthListItemBodyClass!}">
                            <span class="${properties.kcSelectAuthListItemHeadingClass!}">${msg('${authenticationSelection.displayName}')}</span>
                        </span>
                        <span class="${properties.kcSelectAuthListItemDescriptionClass!}">${msg('${authenticationSelection.helpText}')}</span>
                    </span>
                    <span class="${properties.kcSelectAuthListItemFillClass!}">
                        <i class="${properties.kcSelectAuthListItemArrowIconClass!}" aria-hidden="true"></i>
                    </span>
                </button>
            </li>
        </#list>
    </ul>
    </form>

    </#if>
</@layout.registrationLayout>
