<#if subject??>${subject}
<#elseif !previousDate??>Debate planned for ${sitting.date}: “${petition.action}”
<#elseif previousDate == sitting.date>New plans for the debate on ${sitting.date}: “${petition.action}”
<#else>New date for the debate, ${sitting.date}: “${petition.action}”
</#if>
