<#import "words.ftl" as words>
<#assign yours = words.yours>

<#macro page news published=true about=true>
<#if words.personal || words.letter>
Dear ${frame.name},
<#else>
Hello,
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
${words.stop}: ${frame.unsubscribe}
Your signature will still count.
<#elseif words.letter>
If you have a question, write to ${frame.letterhead.contact}
<#elseif frame.voice == "DEPARTMENT">
If you have a question, or somebody else should get these emails, write to ${frame.letterhead.contact}
<#else>
If somebody else should get these emails, write to ${frame.letterhead.contact}
</#if>

${words.whoWeAre}
</#macro>

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
<@fact "When" words.when(details)/>
<#if details.venue??><@fact "Where" details.venue/></#if>
<#if details.leadMember??><@fact "Led by" details.leadMember/></#if>
</#macro>

<#macro others petitions is="is">
<#if petitions?has_content>

The debate ${is} also about ${(petitions?size == 1)?then("this petition", "these petitions")}:
<#list petitions as other>
- ${other.action}: ${other.url}
</#list>

</#if>
</#macro>

<#macro limits of>
<@list words.limits(of)/>
</#macro>
