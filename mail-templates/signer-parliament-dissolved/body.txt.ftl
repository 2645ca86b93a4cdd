<#import "/_layout/text.ftl" as mail>
<@mail.page "Parliament has been dissolved, and petitions that you signed have closed" false false>
<@mail.fact "Closed" dissolvedAt/>

You signed:

${frame.list}

<@mail.section "What this means"/>
Before a general election all petitions close at the same time. Nobody can sign them any more. They stay on the website for everyone to read. If there are more than five, this list has five of them.

Responses from the Government, and debates, have to wait for the new Parliament.

<@mail.section "What you can do"/>
You do not need to do anything.

<@mail.section "When we write next"/>
We will email you if there is other news of a petition that you signed.
</@mail.page>
