<#import "words.ftl" as words>

<#macro page news published=true about=true counts=true>
<#if words.personal || words.letter>
${say("dear")} ${frame.name},
<#else>
${say("hello")}
</#if>

<#if about>
${news}:

  “${petition.action}”
<#if published>
  ${petition.url}
</#if>
<#else>
${news}.
</#if>

<#nested>

----------------------------------------

${words.reason?trim}

<#if words.personal>
${say("stop")}: ${frame.unsubscribe}
<#if counts>
${say("still-counts")}
</#if>
<#else>
${words.question?trim} ${frame.letterhead.contact}
</#if>

${say("who", frame.service)}
</#macro>

<#-- What others wrote, in their language. -->
<#function theirs written>
    <#return written>
</#function>

<#macro section title>

${title}
${""?left_pad(title?length, "-")}
</#macro>

<#macro link url label>
${label}: ${url}
</#macro>

<#macro fact name value>
${name}: ${value}
</#macro>

<#macro list items>
<#list items as item>
- ${item}
</#list>

</#macro>

<#macro sitting details>
<@fact say("when") words.when(details)/>
<#if details.venue??><@fact say("where") details.venue/></#if>
<#if details.leadMember??><@fact say("led-by") details.leadMember/></#if>
</#macro>

<#macro others petitions past=false>
<#if petitions?has_content>

${words.also(petitions, past)}
<#list petitions as other>
- ${other.action}: ${other.url}
</#list>

</#if>
</#macro>

<#macro limits of>
<@list words.limits(of)/>
</#macro>
