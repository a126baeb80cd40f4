try{var d=document.documentElement.dataset,t=localStorage.getItem("theme"),s=localStorage.getItem("size");if(t==="light"||t==="dark")d.theme=t;if(s==="1"||s==="2")d.size=s}catch(e){}
