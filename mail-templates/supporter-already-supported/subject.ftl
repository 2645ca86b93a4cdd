<#if creator>You started this petition already<#else>You support this petition already</#if>
