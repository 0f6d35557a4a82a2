<#--
  Made from Keycloak 26.7.3, theme keycloak.v2/login/register-commons.ftl, Apache License 2.0.
  Defects mended here:
  - the box is not tied to its error (WCAG 1.3.1, 3.3.1); aria-invalid is empty where there is none
  - the error looks like any other text
-->
<#macro termsAcceptance>
    <#if termsAcceptanceRequired??>
        <div class="form-group">
            <div class="${properties.kcInputWrapperClass!}">
                ${msg("termsTitle")}
                <div id="kc-registration-terms-text">
                    ${kcSanitize(msg("termsText"))?no_esc}
                </div>
            </div>
        </div>
        <div class="form-group">
            <div class="${properties.kcLabelWrapperClass!}">
                <input type="checkbox" id="termsAccepted" name="termsAccepted" class="${properties.kcCheckboxInputClass!}"
                       aria-required="true"
                       <#if messagesPerField.existsError('termsAccepted')>aria-invalid="true" aria-describedby="input-error-terms-accepted"</#if>
                />
                <label for="termsAccepted" class="${properties.kcLabelClass!}">${msg("acceptTerms")}</label>
            </div>
            <#if messagesPerField.existsError('termsAccepted')>
                <div class="${properties.kcInputHelperTextClass}">
                    <div class="${properties.kcInputHelperTextItemClass} ${properties.kcError}">
                            <span id="input-error-terms-accepted" class="${properties.kcInputErrorMessageClass!}" aria-live="polite">
                                ${messagesPerField.get('termsAccepted')}
                            </span>
                    </div>
                </div>
            </#if>
        </div>
    </#if>
</#macro>
