<#import "/_layout/text.ftl" as mail>
<@mail.page "Parliament has been dissolved, and your petition cannot go further" false>
There is no Parliament to read petitions until after the general election, so we have stopped all that were not published yet.

<@mail.section "What this means"/>
Your petition is not published, and nobody can support it any more. This says nothing about what you ask for.

<@mail.section "What you can do"/>
You can start it again when petitions open after the election.

<@mail.section "When we write next"/>
This is the last email about this petition.
</@mail.page>
