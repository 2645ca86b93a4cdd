<#import "/_layout/text.ftl" as mail>
<@mail.page "We have decided not to publish your petition" false>
<@mail.section "Why"/>
${why}.

<#if details??>
${details}

</#if>
<@mail.section "What this means"/>
Your petition is not shown on the website, and your supporters are not told why.

<@mail.section "What you can do"/>
You can start another petition, in words that everybody may read.

<@mail.section "When we write next"/>
This is the last email about this petition.
</@mail.page>
