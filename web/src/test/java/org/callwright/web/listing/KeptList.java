package org.callwright.web.listing;

import java.util.List;

/**
 * A list that people keep, with an item of it.
 *
 * @param bad what takes the place of something in the item so that it is refused, as {@code good -> bad}
 * @param field that is named then
 * @param legal one of the values that are named, or nothing
 * @param change what is changed, as {@code before -> after}
 */
record KeptList(String path, String item, String bad, String field, String legal, String change) {
    static final List<KeptList> ALL = List.of(
            new KeptList(
                    "/api/stores",
                    "{'id':'kept','name':'Nanjing Road','city':'上海'}",
                    "'kept' -> 'No Store'",
                    "id",
                    "",
                    "Nanjing -> Bund"),
            new KeptList("/api/departments", "{'id':'kept','name':'Repairs'}", "Repairs -> ", "name", "", "Rep -> Re"),
            new KeptList(
                    "/api/teams",
                    "{'id':'kept','name':'Kettles','department':null}",
                    "null -> 'nowhere'",
                    "department",
                    "",
                    "Kettles -> Pots"),
            new KeptList(
                    "/api/roles",
                    "{'id':'kept','name':'Kept','permissions':{'ticket:read':'OWN'}}",
                    "OWN -> SOME",
                    "permissions.ticket:read",
                    "TEAM",
                    "OWN -> TEAM"),
            new KeptList(
                    "/api/accounts",
                    "{'account':'kept','name':'Ke Pei','roles':['agent'],'teams':[],'enabled':true}",
                    "'agent' -> 'nobody'",
                    "roles",
                    "",
                    "Ke Pei -> Ke Wen"),
            new KeptList(
                    "/api/directory/skills",
                    "{'id':'kept','description':'May give money back'}",
                    "'kept' -> 'No Skill'",
                    "id",
                    "",
                    "May -> Must not"),
            new KeptList(
                    "/api/directory/agents",
                    "{'id':'kept','name':'Ke Pei','phone':'1999','skills':{'support':5},'enabled':true}",
                    ":5 -> :11",
                    "skills.support",
                    "",
                    ":5 -> :6"),
            new KeptList(
                    "/api/directory/queues",
                    "{'id':'kept','name':'Kept','dialed':['4999'],'steps':[{'afterSeconds':0,'skills':{'support':3}}],"
                            + "'priority':1,'ringSeconds':20,'wrapUpSeconds':30,'music':'default','recorded':true}",
                    ":20 -> :0",
                    "ringSeconds",
                    "",
                    // While a number leads to it, it cannot be given up.
                    "['4999'] -> []"),
            new KeptList(
                    "/api/calendars",
                    "{'id':'kept','name':'Office','zone':'Asia/Shanghai','week':{'MONDAY':['09:00-18:00']}}",
                    "MONDAY -> SOMEDAY",
                    "week",
                    "SUNDAY",
                    "Office -> Shop"),
            new KeptList(
                    "/api/sla-policies",
                    "{'id':'kept','name':'Urgent','place':900,'targetMinutes':{'RESOLVE':480},"
                            + "'pausing':['WAITING_CUSTOMER'],'warnPercent':80,'escalations':[]}",
                    "'RESOLVE' -> 'SLEEP'",
                    "targetMinutes",
                    "FIRST_RESPONSE",
                    ":480 -> :240"),
            new KeptList(
                    "/api/sla-policies",
                    "{'id':'kept-too','name':'Urgent','place':901,'targetMinutes':{'RESOLVE':480},"
                            + "'pausing':['WAITING_CUSTOMER'],'warnPercent':80,'escalations':[]}",
                    ":480 -> :0",
                    "targetMinutes",
                    "",
                    "WAITING_CUSTOMER -> WAITING_DEPARTMENT"),
            new KeptList(
                    "/api/sla-policies",
                    "{'id':'kept-last','name':'Urgent','place':902,'targetMinutes':{'RESOLVE':480},"
                            + "'pausing':[],'warnPercent':80,'escalations':[]}",
                    ":902 -> :902,'queue':'nothing'",
                    "queue",
                    "",
                    ":480 -> :240"),
            new KeptList(
                    "/api/ticket-categories",
                    "{'id':'kept','name':'Kettles'}",
                    "'Kettles' -> 'Kettles','parent':'nothing'",
                    "parent",
                    "",
                    "Kettles -> Pots"),
            new KeptList(
                    "/api/dispositions",
                    "{'id':'kept','name':'Repaired','place':10}",
                    "'Repaired' -> 'Repaired','category':'nothing'",
                    "category",
                    "",
                    ":10 -> :20"),
            new KeptList(
                    "/api/disposition-rules",
                    "{'id':'kept','name':'Nobody there','place':900,'outcome':'ABANDONED'}",
                    "ABANDONED -> BORED",
                    "outcome",
                    "ANSWERED",
                    ":900 -> :901"),
            new KeptList(
                    "/api/disposition-rules",
                    "{'id':'kept-too','name':'Nobody there','place':901,'outcome':'ABANDONED'}",
                    ":901 -> :901,'queue':'nothing'",
                    "queue",
                    "",
                    ":901 -> :902"),
            new KeptList(
                    "/api/work-order-types",
                    "{'id':'kept','name':'Repair','targetMinutes':960}",
                    "'Repair' -> 'Repair','calendar':'moon'",
                    "calendar",
                    "",
                    ":960 -> :480"),
            new KeptList(
                    "/api/work-order-types",
                    "{'id':'kept-too','name':'Repair','escalations':[{'moment':'BREACH'}]}",
                    "BREACH -> LUNCH",
                    "moment",
                    "WARNING",
                    "BREACH -> WARNING"),
            new KeptList(
                    "/api/macros",
                    "{'id':'kept','name':'Agreed','commands':[{'command':'comment','note':'agreed','open':true}]}",
                    "'comment' -> 'dance'",
                    "command",
                    "hand-off",
                    "'agreed' -> 'refused'"),
            new KeptList(
                    "/api/webhooks",
                    "{'id':'kept','name':'CRM','url':'https://crm.example.org/in','events':['ticket.*'],'enabled':false}",
                    "https -> ftp",
                    "url",
                    "",
                    "CRM -> ERP"),
            new KeptList(
                    "/api/evaluation-forms",
                    "{'id':'kept','name':'Phone','criteria':[{'id':'greeting','name':'Greets','weight':20,'most':5}]}",
                    ":20 -> :0",
                    "criteria",
                    "",
                    ":20 -> :30"),
            new KeptList(
                    "/api/kpis",
                    "{'id':'kept','name':'Answered','formula':'calls.answered / calls.offered','unit':'SHARE',"
                            + "'direction':'HIGHER','target':0.9}",
                    "SHARE -> APPLES",
                    "unit",
                    "SECONDS",
                    "0.9 -> 0.8"),
            new KeptList("/api/categories", "{'id':'kept','name':'Home'}", "Home -> ", "name", "", "Home -> House"),
            new KeptList(
                    "/api/suppliers",
                    "{'id':'kept','name':'Acme','contact':'desk','categories':[]}",
                    "[] -> ['nothing']",
                    "categories",
                    "",
                    "desk -> office"),
            new KeptList(
                    "/api/products",
                    "{'sku':'KEPT','name':'Kettle','gtin':'6291041500213'}",
                    "6291041500213 -> 6291041500214",
                    "gtin",
                    "",
                    "Kettle -> Pot"),
            new KeptList(
                    "/api/orders",
                    "{'platform':'SHOP','number':'KEPT-1','status':'PAID','currency':'CNY','paid':'10.00',"
                            + "'placedAt':'2026-03-14T04:00:00Z',"
                            + "'lines':[{'line':1,'sku':'KEPT-LINE','quantity':1,'unitPrice':'10.00'}]}",
                    "'PAID' -> 'SOLD'",
                    "status",
                    "SHIPPED",
                    "'PAID' -> 'SHIPPED'"),
            new KeptList(
                    "/api/shipments",
                    "{'order':%ORDER%,'carrier':'SF','tracking':'KEPT1','state':'SHIPPED'}",
                    "'SHIPPED' -> 'FLYING'",
                    "state",
                    "DELIVERED",
                    "'SHIPPED' -> 'DELIVERED'"));

    /** Who works here is not removed but disabled. */
    boolean removable() {
        return !path.equals("/api/directory/agents") && !path.equals("/api/accounts");
    }

    String badItem() {
        return with(bad);
    }

    String changedItem() {
        return with(change);
    }

    /** What is there afterwards. */
    String changed() {
        return change.split(" -> ", -1)[1];
    }

    private String with(String replacement) {
        String[] parts = replacement.split(" -> ", -1);
        if (!item.contains(parts[0])) {
            throw new IllegalStateException(parts[0] + " is not in " + item);
        }
        return item.replace(parts[0], parts[1]);
    }

    @Override
    public String toString() {
        return path + " refuses " + bad;
    }
}
