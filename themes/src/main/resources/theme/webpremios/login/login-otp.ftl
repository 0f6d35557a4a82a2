<#--
  Made from Keycloak 26.7.3, theme keycloak.v2/login/login-otp.ftl, Apache License 2.0.
  Defects mended here:
  - one of several devices is chosen with a mouse only, and nothing says which is chosen (WCAG 2.1.1, 4.1.2)
-->
<#import "template.ftl" as layout>
<#import "field.ftl" as field>
<#import "buttons.ftl" as buttons>
<@layout.registrationLayout displayMessage=!messagesPerField.existsError('totp'); section>
<!-- template: login-otp.ftl -->

    <#if section="header">
        ${msg("doLogIn")}
    <#elseif section="form">
        <form id="kc-otp-login-form" class="${properties.kcFormClass!}" onsubmit="login.disabled = true; return true;" action="${url.loginAction}" method="post">
            <#if otpLogin.userOtpCredentials?size gt 1>
                <fieldset class="webpremios-choices">
                    <legend class="${properties.kcFormLabelClass!}"><span class="${properties.kcFormLabelTextClass!}">${msg("webpremiosOtpDevice")}</span></legend>
                    <#list otpLogin.userOtpCredentials as otpCredential>
                        <label class="pf-v5-c-radio" for="kc-otp-credential-${otpCredential?index}">
                            <input id="kc-otp-credential-${otpCredential?index}" class="pf-v5-c-radio__input" type="radio" name="selectedCredentialId"
                                   value="${otpCredential.id}" <#if otpCredential.id == otpLogin.selectedCredentialId!''>checked</#if>>
                            <span class="pf-v5-c-radio__label">${otpCredential.userLabel}</span>
                        </label>
                    </#list>
                </fieldset>
            <#else>
                <input id="selectedCredentialId" type="hidden" name="selectedCredentialId" value="${otpLogin.selectedCredentialId!''}">
            </#if>

            <@field.input name="otp" label=msg("loginOtpOneTime") autocomplete="one-time-code" fieldName="totp" autofocus=true />

            <@buttons.loginButton />
        </form>
    </#if>
</@layout.registrationLayout>
