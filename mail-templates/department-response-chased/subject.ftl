<#if daysLate == 0>${revision?then("Revised response", "Response")} overdue: “${petition.action}”
<#else>${revision?then("Revised response", "Response")} overdue by ${daysLate} ${(daysLate == 1)?then("day", "days")}: “${petition.action}”
</#if>
