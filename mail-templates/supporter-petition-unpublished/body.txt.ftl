<#import "/_layout/text.ftl" as mail>
<@mail.page "A petition that you supported will not be published" false false false>
You told us that you support it, and we said that we would let you know.

<@mail.section "What this means"/>
Nobody can support or sign it any more. Your name and what you supported are not shown to anyone.

<@mail.section "When we write next"/>
This is the last email about this petition.
</@mail.page>
