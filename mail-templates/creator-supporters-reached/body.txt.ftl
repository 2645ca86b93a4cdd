<#import "/_layout/text.ftl" as mail>
<@mail.page "Enough people support your petition. We are looking at it now" false>
<@mail.fact "Supporters" supporters/>
<@mail.fact "We aim to decide by" decideBy/>

<@mail.section "What this means"/>
We check that petitions meet the standards that every petition has to meet. If yours does, it is published, and everybody can sign it.

<@mail.section "What you can do"/>
You do not need to do anything.

<@mail.section "When we write next"/>
We will email you when we have decided, or if it takes longer.
</@mail.page>
