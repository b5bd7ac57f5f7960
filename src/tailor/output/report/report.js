(function(){
var all=function(s){return Array.prototype.slice.call(document.querySelectorAll(s))};
var shut=[];
window.addEventListener("beforeprint",function(){shut=all("details").filter(function(d){return !d.open});shut.forEach(function(d){d.open=true})});
window.addEventListener("afterprint",function(){shut.forEach(function(d){d.open=false})});
var out=document.getElementById("cmd");
if(!out)return;
var windows=/^\/[A-Za-z]:\//.test(location.pathname);
function quoted(t){
if(/^[\w.\/:~+-]+$/.test(t)&&t[0]!=="-")return t;
if(windows)return '"'+t.replace(/"/g,'""')+'"';
return /["$`\\!]/.test(t)?"'"+t.replace(/'/g,"'\\''")+"'":'"'+t+'"';
}
function place(){
if(location.protocol!=="file:")return "FOLDER";
var p=location.pathname;
try{p=decodeURIComponent(p)}catch(e){}
if(windows)p=p.slice(1);
var i=p.lastIndexOf("/"),n=/^report( \(\d+\))\.html$/.exec(p.slice(i+1));
var d=out.dataset.decisions||(n?"decisions"+n[1]+".json":"decisions.json");
return quoted(p.slice(0,i)+(d==="decisions.json"?"":"/"+d));
}
function show(){
var yes=[],no=[],have="",blank="";
all("fieldset[data-edit]").forEach(function(f){
var c=f.querySelector("input:checked");
if(c&&c.value==="yes")yes.push(f.dataset.edit);
if(c&&c.value==="no")no.push(f.dataset.edit);
});
all("fieldset[data-have]").forEach(function(f){
if(!f.querySelector("input[type=checkbox]").checked)return;
var t=f.querySelector("input[type=text]").value;
if(/__/.test(t)||!t.trim())blank=blank||"Fill in the blank first: "+(t.trim()||f.querySelector("legend").textContent);
if(windows&&/[$`]/.test(t))blank=blank||"PowerShell would change $ and `: leave them out here, and type them with the key e of tailor review "+place();
have+=" --have "+quoted(t);
});
out.textContent=blank||"tailor review "+place()+(yes.length?" --yes "+yes.join(","):"")+(no.length?" --no "+no.join(","):"")+have;
}
document.addEventListener("change",show);
document.addEventListener("input",show);
show();
})();
