<#import "/_layout/text.ftl" as mail>
<@mail.page "A petition has waited for moderation for some time" false>
<@mail.fact "Should be decided by" dueOn/>

<@mail.section "What this means"/>
Its creator was told that we aim to decide by that day.

<@mail.section "What you can do"/>
Publish it, reject it, or return it to its creator, in Tasklist.

<@mail.link tasks "Open Tasklist"/>

<@mail.section "When we write next"/>
If it is not decided by that day, we will write to you once more.
</@mail.page>
