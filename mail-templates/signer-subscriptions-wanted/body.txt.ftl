<#import "/_layout/text.ftl" as mail>
<@mail.page news="You can see which petitions send you emails" about=false>
Open this page to see which petitions send emails to this address, and to stop those that you do not want:

<@mail.link frame.link "See your petitions"/>

The link works until the end of ${until}. Do not pass it on: whoever has it can see the list.

<@mail.section "If you did not ask for this"/>
You do not have to do anything. Whoever asked has not been told whether this address gets any emails.

<@mail.section "When we write next"/>
If you stop nothing, we will email you as before when there is news of a petition.
</@mail.page>
