<#if subject??>${subject}
<#elseif !previousDate??>${say("subject", sitting.date, petition.action)}
<#elseif previousDate == sitting.date>${say("subject-same-day", sitting.date, petition.action)}
<#else>${say("subject-new-day", sitting.date, petition.action)}
</#if>
